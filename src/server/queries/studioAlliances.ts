import { studioAlliances as contract } from '../../contract/alliances.ts';
import { allow } from '../../core/refusals.ts';
import { alliancesOfStudio } from '../store/allianceLists.ts';
import { defineQuery } from './query.ts';
import { studioSubject } from './studioSubject.ts';

/** The alliances a studio is or was in, with the years it hosted (F38). */
export const studioAlliances = defineQuery({
  contract,
  action: 'seeAlliances',
  subject: studioSubject,
  answer: async (tx, { studio }, context) =>
    allow({ alliances: await alliancesOfStudio(tx, context.actor.tenant, studio) }),
});
