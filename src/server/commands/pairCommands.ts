import { addPairOutcome } from './addPairOutcome.ts';
import { changeAgreement } from './changeAgreement.ts';
import { checkAgreement } from './checkAgreement.ts';
import { checkIn } from './checkIn.ts';
import type { AnyCommand } from './command.ts';
import { endPair } from './endPair.ts';
import { evaluatePair } from './evaluatePair.ts';
import { extendPair } from './extendPair.ts';
import { linkPair } from './linkPair.ts';
import { pairUp } from './pairUp.ts';
import { passPair } from './passPair.ts';
import { sealAgreement } from './sealAgreement.ts';
import { tickPlanItem } from './tickPlanItem.ts';
import { untickPlanItem } from './untickPlanItem.ts';
import { withdrawCheck } from './withdrawCheck.ts';

/** The acts of 名师带徒. */
export const pairCommands: readonly AnyCommand[] = [
  addPairOutcome,
  changeAgreement,
  checkAgreement,
  checkIn,
  endPair,
  evaluatePair,
  extendPair,
  linkPair,
  pairUp,
  passPair,
  sealAgreement,
  tickPlanItem,
  untickPlanItem,
  withdrawCheck,
];
