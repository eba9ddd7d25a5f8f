import { appointLead } from './appointLead.ts';
import { correctStudio } from './correctStudio.ts';
import { enterTitle } from './enterTitle.ts';
import { keepMember } from './keepMember.ts';
import { moveStudio } from './moveStudio.ts';
import { recordLeadLeft } from './recordLeadLeft.ts';
import { registerStudio } from './registerStudio.ts';

/** What is kept of a studio's file by hand. */
export const fileCommands = [
  registerStudio,
  correctStudio,
  keepMember,
  recordLeadLeft,
  appointLead,
  moveStudio,
  enterTitle,
] as const;
