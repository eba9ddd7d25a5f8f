const [major, minor] = process.versions.node.split('.').map(Number);

/** Refuses a Node.js that is too old before anything is installed with it. */
export function requireNode() {
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(
    `需要 Node.js 20.19 或更新的版本，现在是 ${process.versions.node}。请从 https://nodejs.org 安装。\n`,
  );
  process.exit(1);
}
