package org.pillarwatch.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.engines.EngineException;
import org.pillarwatch.launcher.batch.ClassifyCommand;
import org.pillarwatch.launcher.batch.EvaluateCommand;
import org.pillarwatch.launcher.batch.ExtractCommand;
import org.pillarwatch.launcher.batch.ParseFeedCommand;
import org.pillarwatch.launcher.batch.ReclassifyCommand;
import org.pillarwatch.launcher.batch.RepublishCommand;
import org.pillarwatch.launcher.batch.StoriesCommand;
import org.pillarwatch.launcher.batch.TrainCommand;
import org.pillarwatch.launcher.batch.UserCommand;
import org.pillarwatch.launcher.pipeline.DemoCommand;
import org.pillarwatch.launcher.pipeline.UpCommand;
import org.pillarwatch.launcher.samplesite.SampleSiteCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/**
 * The command line. Exit codes: 0 success, 1 failure, 2 usage error. Error messages go to standard
 * error.
 */
@Command(
    name = "pillarwatch",
    description = {
      "Watches the news: polls feeds, tags each article by pillar and country.",
      "For docker compose, `./pillarwatch env` creates the file with the required passwords."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Pillarwatch.Version.class,
    scope = CommandLine.ScopeType.INHERIT,
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      ParseFeedCommand.class,
      ExtractCommand.class,
      ClassifyCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      ReclassifyCommand.class,
      RepublishCommand.class,
      StoriesCommand.class,
      UserCommand.class,
      SampleSiteCommand.class
    })
public final class Pillarwatch {

  /** Runs the command given by the arguments. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Pillarwatch())
        .setParameterExceptionHandler(Pillarwatch::explain)
        .setExecutionExceptionHandler(Pillarwatch::explain)
        .setUsageHelpAutoWidth(true);
  }

  private static int explain(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    command
        .getErr()
        .printf(
            "pillarwatch: %s%nTry: %s --help%n",
            Mistakes.inWords(mistake), command.getCommandSpec().qualifiedName());
    return CommandLine.ExitCode.USAGE;
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    switch (failure) {
      case CommandFailed failed -> command.getErr().println("pillarwatch: " + failed.getMessage());
      case EngineException failed -> {
        Throwable cause = failed.getCause();
        String why = cause == null ? "" : " (" + cause.getMessage() + ")";
        command.getErr().println("pillarwatch: " + failed.getMessage() + why);
      }
      default -> failure.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Reads the version, the commit and its time that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      String version = Pillarwatch.class.getPackage().getImplementationVersion();
      return new String[] {
        "pillarwatch " + (version == null ? "(not packaged)" : version) + commit()
      };
    }

    private static String commit() throws IOException {
      try (@Nullable InputStream file = Pillarwatch.class.getResourceAsStream("/git.properties")) {
        if (file == null) {
          return "";
        }
        var git = new Properties();
        git.load(file);
        return " (commit %s, %s)"
            .formatted(git.getProperty("git.commit.id.abbrev"), git.getProperty("git.commit.time"));
      }
    }
  }
}
