import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { scanWorkers } from '../dist/server/scan/scanWorkers.js';

/** A process of its own, so that its memory is that of reading alone: reads one file as a job does, prints figures. */
const [path, mediaType] = process.argv.slice(2);
const held = monitorEventLoopDelay({ resolution: 5 });
const scans = scanWorkers();
const marks = [];
let blank = 0;
held.enable();
const began = process.hrtime.bigint();
const end = await scans.read({ path, mediaType }, async (page) => {
  marks.push(page.marks[0] ?? null);
  if (page.blank) blank++;
});
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
held.disable();
// Not `maxRSS`: it counts what the starting process held before this program was loaded.
const peakMiB = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
const { userCPUTime, systemCPUTime } = process.resourceUsage();
const cpu = (userCPUTime + systemCPUTime) / 1e6;
console.log(JSON.stringify({ end, marks, blank, seconds, cpu, peakMiB, heldMs: held.max / 1e6 }));
await scans.close();
