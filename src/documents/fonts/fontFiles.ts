import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const inPackage = (name: string, file: string) =>
  join(dirname(require.resolve(`${name}/package.json`)), file);

/** Fonts that every paper loads: 仿宋, 宋 (bold for titles, light for characters that 仿宋 lacks), 黑, symbols. */
export function commonFontFiles(): string[] {
  return [
    fileURLToPath(new URL('./FandolFang-Regular.otf', import.meta.url)),
    inPackage('@expo-google-fonts/noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf'),
    inPackage('@expo-google-fonts/noto-serif-sc', '300Light/NotoSerifSC_300Light.ttf'),
    inPackage('@expo-google-fonts/noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf'),
    inPackage('@expo-google-fonts/noto-sans-symbols-2', '400Regular/NotoSansSymbols2_400Regular.ttf'),
  ];
}

/** node_modules/.cache when it can be written, else the system's temporary folder. */
function cacheFolder(): string {
  const nodeModules = dirname(dirname(dirname(require.resolve('wawoff2/package.json'))));
  const own = `gongfang-fonts-${process.getuid?.() ?? 0}`;
  for (const folder of [join(nodeModules, 'node_modules', '.cache', own), join(tmpdir(), own)]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // Try the next place.
    }
  }
  return tmpdir();
}

let rare: Promise<string> | undefined;

/**
 * 楷 with the rarest characters of names (𠮷). It comes compressed for the web (woff2); the TTF is made once, in
 * about a second, and kept. Only papers that need it load it.
 */
export function rareFontFile(): Promise<string> {
  rare ??= (async () => {
    const source = inPackage('@fontsource/lxgw-wenkai', 'files/lxgw-wenkai-latin-500-normal.woff2');
    const { version } = require('@fontsource/lxgw-wenkai/package.json') as { version: string };
    const target = join(cacheFolder(), `lxgw-wenkai-${version}.ttf`);
    if (existsSync(target)) return target;
    const { default: decompress } = await import('wawoff2/decompress.js');
    const half = `${target}.${process.pid}`;
    writeFileSync(half, await decompress(readFileSync(source)));
    renameSync(half, target);
    return target;
  })();
  return rare;
}
