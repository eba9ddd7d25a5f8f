import { eventLog as contract } from '../../contract/people.ts';
import { allow } from '../../core/refusals.ts';
import { eventPage } from '../store/events.ts';
import { defineQuery } from './query.ts';

const PAGE = 100;

/** A page of the log, newest first; `position` is the place in the sealed chain, null for what is not sealed yet. */
export const eventLog = defineQuery({
  contract,
  action: 'seeLog',
  answer: async (tx, filter, context) => {
    const events = await eventPage(tx, context, filter, PAGE + 1);
    const next = events[PAGE];
    // The next page is asked for by time: events of one moment stay together.
    const whole = next ? events.slice(0, PAGE).filter(({ at }) => at !== next.at) : events;
    return allow({ events: whole.length > 0 ? whole : events.slice(0, PAGE), more: next !== undefined });
  },
});
