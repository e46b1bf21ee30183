#!/usr/bin/env bash
# world-atlas 2.0.2: a country code names two features, and five features have none
#
# The features of countries-50m carry ISO 3166-1 numeric codes as ids, and maps are joined with data by them. Expected:
# one feature for a code. Seen: 036 is both Australia and the Ashmore and Cartier Islands, so that whichever comes last
# wins in a table by id; Kosovo, Somaliland and three others have no id, and share the key undefined. Overseas
# departments with codes of their own (French Guiana 254, Guadeloupe 312, Reunion 638) are parts of France 250 and have
# no feature.
#
# Needs bash, node 18 or newer and npm. Exit status 0: seen as described; 1: it has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund world-atlas@2.0.2 topojson-client@3.1.0 >/dev/null
cat >finding.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';

let same = true;
const seen = (what, actual, asDescribed) => {
  const equal = JSON.stringify(actual) === JSON.stringify(asDescribed);
  same &&= equal;
  console.log(what + ': ' + JSON.stringify(actual) + (equal ? '' : '   <- changed, was ' + JSON.stringify(asDescribed)));
};

const atlas = JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json'));
const features = feature(atlas, atlas.objects.countries).features;
const named = (id) => features.filter((country) => country.id === id).map((country) => country.properties.name);
seen('036', named('036').sort(), ['Ashmore and Cartier Is.', 'Australia']);
seen('without an id', named(undefined).length, 5);
seen('254, 312, 638', ['254', '312', '638'].map((id) => named(id).length), [0, 0, 0]);
process.exit(same ? 0 : 1);
JS
node finding.mjs
