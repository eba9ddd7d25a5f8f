import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

/** Screens and what they load later that must open without a network. */
const offline = [
  '/pages/inspectionDesk/',
  '/inspection/keepSending.ts',
  '/inspection/shelf.ts',
  '/pages/offline/',
  '/pages/work/RecordPage.tsx',
  '/pages/mentorship/PairPage.tsx',
  '/web/work/',
];
const icons = [192, 512];
const always = [
  '/index.html',
  '/seal.svg',
  '/manifest.webmanifest',
  ...icons.map((size) => `/icon-${size}.png`),
];

/** A square picture of the seal with room around it, so that a round mask cuts nothing off. */
async function icon(svg, size) {
  const inner = Math.round(size * 0.66);
  const seal = await sharp(svg, { density: 600 })
    .resize(inner, inner, { fit: 'contain', background: '#ffffff00' })
    .png()
    .toBuffer();
  return sharp({ create: { width: size, height: size, channels: 3, background: '#ffffff' } })
    .composite([{ input: seal, gravity: 'centre' }])
    .png()
    .toBuffer();
}

/** The entry, the screens for where there is no network, and all that they import at once. */
function shellFiles(bundle) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
  const found = new Set();
  const styles = new Set();
  const add = (name) => {
    const chunk = bundle[name];
    if (!chunk || found.has(name)) return;
    found.add(name);
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) styles.add(sheet);
    for (const next of chunk.imports) add(next);
  };
  for (const { fileName, isEntry, facadeModuleId } of chunks)
    if (isEntry || offline.some((part) => facadeModuleId?.includes(part))) add(fileName);
  return [...found, ...styles].sort();
}

/**
 * Vite plugin: draws the icons and writes the service worker with the list of files that the phone keeps. Its version is a digest
 * of them, so a build that changes nothing of them is no update.
 */
export function offlineShell(web) {
  return {
    name: 'gongfang-offline-shell',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const svg = readFileSync(`${web}/public/seal.svg`);
      for (const size of icons)
        this.emitFile({ type: 'asset', fileName: `icon-${size}.png`, source: await icon(svg, size) });
      const files = [...always, ...shellFiles(bundle).map((name) => `/${name}`)];
      const worker = readFileSync(`${web}/inspection/serviceWorker.js`, 'utf8');
      const version = createHash('sha256')
        .update(JSON.stringify(files))
        .update(worker)
        .digest('hex')
        .slice(0, 16);
      const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: head + worker });
    },
  };
}
