import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
);
/** Where @sparticuz/chromium unpacks to; it cannot be told another place. */
const UNPACKED = join(tmpdir(), 'chromium');

const systemBrowser = (): string | undefined =>
  process.env.E2E_BROWSER === 'packaged' ? undefined : SYSTEM.find((path) => existsSync(path));

/** A bare system has no Chinese letters: the browser is shown the fonts that come with the program. */
function fontConfig(): string {
  const folder = join(root, 'node_modules/.cache/gongfang');
  const fonts = ['noto-sans-sc', 'noto-serif-sc'].map((name) =>
    join(root, 'node_modules/@expo-google-fonts', name, '400Regular'),
  );
  const file = join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  const lines = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    ...fonts.map((font) => `<dir>${font}</dir>`),
    `<cachedir>${join(folder, 'fontconfig')}</cachedir></fontconfig>`,
  ];
  writeFileSync(file, lines.join('\n'));
  return file;
}

/** The packaged browser crashed with its own list of switches; these are enough. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A Chromium of the system first, else the one in the npm package (unpacked by prepareBrowser). */
export function browserLaunch(): { executablePath: string; args: string[]; env: Record<string, string> } {
  const libraries = join(tmpdir(), 'al2023', 'lib');
  const found = systemBrowser();
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const env: Record<string, string> = { ...Object.fromEntries(inherited), FONTCONFIG_FILE: fontConfig() };
  if (!found) env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { executablePath: found ?? UNPACKED, args: SWITCHES, env };
}

/** Unpacks the packaged browser once, before the workers start. Throws when there is no browser at all. */
export async function prepareBrowser(): Promise<void> {
  if (systemBrowser()) return;
  // Without it the package leaves out the libraries that a bare system lacks; it is read at import.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium').catch(() => {
    throw new Error('没有浏览器：请安装 chromium，或运行 npm ci（包括可选依赖）');
  });
  await chromium.executablePath();
}
