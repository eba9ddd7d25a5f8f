import { importRegister } from './importRegister.ts';
import type { JobWork } from './jobWork.ts';
import { makeArchive } from './makeArchive.ts';
import { makePackage } from './makePackage.ts';
import { makePacket } from './makePacket.ts';
import { makeUpwardPacket } from './makeUpwardPacket.ts';
import { readScans } from './readScans.ts';
import { runSandbox } from './runSandbox.ts';

/** All kinds of work that outlive a request. */
export const jobWorks: readonly JobWork[] = [
  importRegister(),
  makeArchive,
  makePackage,
  makePacket(),
  makeUpwardPacket,
  readScans,
  runSandbox,
];
