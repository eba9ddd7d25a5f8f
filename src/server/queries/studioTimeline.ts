import { studioTimeline as contract } from '../../contract/studios.ts';
import { allow } from '../../core/refusals.ts';
import { timelineOfStudio } from '../store/studioTimeline.ts';
import { defineQuery } from './query.ts';
import { studioSubject } from './studioSubject.ts';

/** 大事记: everything that is known of a studio, the newest first (F9). */
export const studioTimeline = defineQuery({
  contract,
  action: 'seeRegister',
  subject: studioSubject,
  answer: async (tx, { studio }, context) =>
    allow({ lines: [...(await timelineOfStudio(tx, context.actor.tenant, studio))] }),
});
