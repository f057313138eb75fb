#!/usr/bin/env bash
# Builds the style sheet, icons and fonts that platform/web embeds, into platform/web/assets/build, and lays the fonts of letters into
# platform/paper/fonts: a typesetter reads no woff2.
# Does nothing when no input has changed. Needs node 20 or newer and, the first time, the npm registry.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

hash_of() { sha256sum "$@" | sha256sum | cut -d' ' -f1; }
lock=$(hash_of package.json package-lock.json)
inputs=$(hash_of package-lock.json designsystemet.config.json build-theme.sh assets/house.css assets/enhance.js assets/live.js)

if [[ -f assets/build/digihjelpen.css && -f ../paper/fonts/NotoSans_400Regular.ttf && "$(cat assets/build/.inputs 2>/dev/null)" == "$inputs" ]]; then
  exit 0
fi

if [[ "$(cat node_modules/.lock 2>/dev/null)" != "$lock" ]]; then
  npm ci --no-fund --no-audit --loglevel=error
  echo "$lock" > node_modules/.lock
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/out" "$work/fonts"

# The theme is made from our few colours. The tool writes beside the place it is called from, hence the subshell.
web=$PWD
if ! (cd "$work" \
  && "$web/node_modules/.bin/designsystemet" tokens create --config "$web/designsystemet.config.json" \
  && "$web/node_modules/.bin/designsystemet" tokens build --config "$web/designsystemet.config.json" --tokens tokens --out-dir css) > "$work/log" 2>&1; then
  cat "$work/log" >&2
  echo "platform/web/build-theme.sh: the theme could not be built from designsystemet.config.json" >&2
  exit 1
fi

WORK="$work" node --input-type=module - <<'JS'
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { Features, transform } from "lightningcss";

const work = process.env.WORK, out = `${work}/out`, npm = "node_modules";
const read = (path) => readFileSync(path, "utf8");

// The theme comes in cascade layers. Browsers older than 2022 throw layers away whole, so we take the content out and let the order
// decide, and we leave out what no page of ours uses: the second type face, colours no button has, and light and dark chosen by hand.
function blocks(css) {
  const found = [];
  for (let at = 0; ;) {
    const open = css.indexOf("{", at);
    if (open < 0) return found;
    let depth = 1, end = open + 1;
    for (; depth && end < css.length; end++) depth += css[end] === "{" ? 1 : css[end] === "}" ? -1 : 0;
    found.push({ head: css.slice(at, open).replace(/\/\*[^]*?\*\/|@charset[^;]*;/g, "").trim(), body: css.slice(open + 1, end - 1), whole: css.slice(at, end) });
    at = end;
  }
}
const theme = blocks(read(`${work}/css/digihjelpen.css`)).map(({ head, body }) => {
  if (!head.startsWith("@layer ds.theme.")) throw new Error(`the theme has a part we do not know: ${head}`);
  const layer = head.slice("@layer ds.theme.".length);
  if (layer === "typography.secondary") return "";
  // Buttons come in the house's colour, in neutral and in danger; the other colours are read by name.
  if (layer === "color" && /data-color="(accent|info|success|warning)"/.test(body)) return "";
  if (layer === "color-scheme.light") return `:root{${blocks(body)[0].body}}`;
  // Only for screens: paper is white also for those who read in the dark.
  if (layer === "color-scheme.dark") return `@media screen and (prefers-color-scheme:dark){[data-color-scheme=auto]{${blocks(blocks(body)[1].body)[0].body}}}`;
  return body;
});

// Only the components that docs/develop/markup.md names.
const components = ["base", "label", "validation-message", "button", "input", "field", "fieldset", "error-summary", "skip-link"]
  .map((name) => read(`${npm}/@digdir/designsystemet-css/dist/src/${name}.css`));

const shrink = (code, options) => transform({ filename: "digihjelpen.css", code: Buffer.from(code), minify: true, ...options }).code.toString();

// A theme defines many times more properties than we read. Those that nothing reads go, round by round, until none is left to go.
let css = [...theme, ...components, read("assets/house.css")].join("\n");
for (let before = ""; before !== css;) {
  before = css;
  const used = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((m) => m[1]));
  css = shrink(css, { visitor: { Declaration: { custom: (d) => (d.name.startsWith("--") && !used.has(d.name) ? [] : undefined) } } });
}

// Browsers five years old get the nesting and the newer media queries written out. Only at the end: written out twice, the sheet grows.
css = shrink(css, {
  targets: { chrome: 95 << 16, firefox: 94 << 16, safari: 15 << 16, samsung: 16 << 16 },
  exclude: Features.LogicalProperties | Features.DirSelector | Features.LangSelectorList,
});
writeFileSync(`${out}/digihjelpen.css`, `/*! Digihjelpen, EUPL-1.2. Built on Designsystemet (MIT). See licences.txt. */\n${css}\n`);

// Fonts for the scripts that old machines set badly. They are fetched only where such text stands.
const fonts = { "noto-sans-arabic": "arabic", "noto-nastaliq-urdu": "arabic", "noto-sans-ethiopic": "ethiopic" };
for (const [font, script] of Object.entries(fonts)) {
  copyFileSync(`${npm}/@fontsource-variable/${font}/files/${font}-${script}-wght-normal.woff2`, `${out}/${font}.woff2`);
}

// Letters are set in these, regular and bold.
const paper = { "noto-sans": "NotoSans", "noto-sans-arabic": "NotoSansArabic", "noto-sans-ethiopic": "NotoSansEthiopic", "noto-nastaliq-urdu": "NotoNastaliqUrdu" };
for (const [name, font] of Object.entries(paper)) {
  for (const weight of ["400Regular", "700Bold"]) {
    copyFileSync(`${npm}/@expo-google-fonts/${name}/${weight}/${font}_${weight}.ttf`, `${work}/fonts/${font}_${weight}.ttf`);
  }
}

// One sprite: our word for the thing, then Aksel's.
const icons = {
  phone: "Phone", clock: "Clock", calendar: "Calendar", place: "LocationPin", wheelchair: "Wheelchair", ear: "Ear", bus: "Bus", print: "PrinterSmall",
  printer: "PrinterLarge", language: "Language", search: "MagnifyingGlass", person: "Person", people: "PersonGroup", check: "CheckmarkCircle",
  warning: "ExclamationmarkTriangle", info: "InformationSquare", "arrow-forward": "ArrowRight", "arrow-back": "ArrowLeft", door: "DoorOpen", chat: "Chat",
  list: "BulletList", home: "House", star: "Star", pencil: "Pencil", plus: "Plus", cross: "XMark", bell: "Bell", chart: "BarChart", key: "KeyHorizontal",
  settings: "Cog", "sign-out": "Leave", globe: "Globe", handshake: "Handshake", letter: "EnvelopeClosed",
};
const symbols = Object.entries(icons).map(([id, name]) => {
  const [, box, inner] = read(`${npm}/@navikt/aksel-icons/dist/svg/${name}.svg`).match(/<svg[^>]*viewBox="([^"]+)"[^>]*>([^]*)<\/svg>/);
  return `<symbol id="${id}" viewBox="${box}">${inner.replace(/\s*\n\s*/g, "").replaceAll(/ fill="(?!none)[^"]*"/g, ' fill="currentColor"')}</symbol>`;
});
writeFileSync(`${out}/icons.svg`, `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`);

for (const script of ["enhance.js", "live.js"]) copyFileSync(`assets/${script}`, `${out}/${script}`);

// The licences ask that they follow the files. The icons' package holds no licence text, only the word in its package.json.
const licences = ["@digdir/designsystemet-css", ...Object.keys(fonts).map((font) => `@fontsource-variable/${font}`)]
  .map((name) => `npm ${name}\n\n${read(`${npm}/${name}/LICENSE`).trim()}\n`);
for (const name of Object.keys(paper)) {
  licences.push(`npm @expo-google-fonts/${name} (the fonts of letters)\n\n${read(`${npm}/@expo-google-fonts/${name}/LICENSE_FONT`).trim()}\n`);
}
const aksel = JSON.parse(read(`${npm}/@navikt/aksel-icons/package.json`));
licences.push(`npm ${aksel.name} (icons.svg)\n\nLicence: ${aksel.license}. Author: ${aksel.author.name ?? aksel.author}. https://github.com/navikt/aksel\n`);
writeFileSync(`${out}/licences.txt`, licences.join(`\n${"-".repeat(80)}\n\n`));
JS

echo "$inputs" > "$work/out/.inputs"
rm -rf assets/build ../paper/fonts
mv "$work/fonts" ../paper/fonts
mv "$work/out" assets/build
