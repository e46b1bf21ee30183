#!/usr/bin/env bash
# world-atlas 2.0.2, countries-10m: for d3-geo 3.1.2 the Maldives contain every other country
#
# d3-geo takes the side of a ring on its left for its inside, and world-atlas is made for it. Expected: a point lies in
# one country. Seen: one ring of the Maldives in the 10 m file runs the other way round, so the country has nearly the
# area of the globe, and every point of the world lies in it, beside the right country. The 50 m file has no such ring.
#
# Needs bash, node 18 or newer and npm. Exit status 0: seen as described; 1: it has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund world-atlas@2.0.2 topojson-client@3.1.0 d3-geo@3.1.2 >/dev/null
cat >finding.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import { geoArea, geoContains } from 'd3-geo';

let same = true;
const seen = (what, actual, asDescribed) => {
  const equal = JSON.stringify(actual) === JSON.stringify(asDescribed);
  same &&= equal;
  console.log(what + ': ' + JSON.stringify(actual) + (equal ? '' : '   <- changed, was ' + JSON.stringify(asDescribed)));
};

const countries = (scale) => {
  const atlas = JSON.parse(readFileSync(`node_modules/world-atlas/countries-${scale}.json`));
  return feature(atlas, atlas.objects.countries).features.filter((country) => country.geometry);
};
const at = (scale, point) => countries(scale).filter((country) => geoContains(country, point)).map((country) => country.properties.name);
seen('10m, San Juan', at('10m', [-66.1, 18.4]), ['Puerto Rico', 'Maldives']);
seen('10m, Longyearbyen', at('10m', [15.6, 78.2]), ['Norway', 'Maldives']);
seen('50m, San Juan', at('50m', [-66.1, 18.4]), ['Puerto Rico']);
const maldives = countries('10m').find((country) => country.properties.name === 'Maldives');
seen('10m, share of the globe that the Maldives cover, above 0.99', geoArea(maldives) / (4 * Math.PI) > 0.99, true);
process.exit(same ? 0 : 1);
JS
node finding.mjs
