import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** Runs a program in the project's folder; answers its exit code and, with `capture`, what it wrote. */
export function run(command, args, { capture = false, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const plain = capture ? { NO_COLOR: '1' } : {};
    const child = spawn(command, args, { cwd: root, env: { ...env, ...plain }, stdio });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The script of an installed package, run by this very node: no shell, no npx. */
export function runBin(file, args, options) {
  return run(process.execPath, [`node_modules/${file}`, ...args], options);
}
