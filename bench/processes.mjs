import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** All processes below a process, itself included. */
export function family(root) {
  const parents = new Map();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {}
  }
  const inside = (pid) =>
    pid === root || (parents.has(pid) && parents.get(pid) > 1 && inside(parents.get(pid)));
  return [...parents.keys()].filter(inside);
}

/** CPU milliseconds used so far by one process, all its threads. */
export function cpuMs(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

/** Proportional set size of processes in MiB: shared pages counted once. */
export function pssMiB(pids) {
  let kib = 0;
  for (const pid of pids) {
    try {
      kib += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]);
    } catch {}
  }
  return kib / 1024;
}
