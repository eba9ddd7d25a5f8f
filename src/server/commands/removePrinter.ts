import { removePrinter as contract } from '../../contract/prints.ts';
import { ownSubject } from '../../core/access/ownSubject.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { dropPrinter, printersOf } from '../store/printers.ts';
import { defineCommand } from './command.ts';

/** Forgets one of one's own printers. */
export const removePrinter = defineCommand({
  contract,
  action: 'printPapers',
  async load(tx, { printer }, context) {
    const [known] = await printersOf(tx, context, printer);
    if (!known) return refuse('notFound', { what: '台打印机' });
    return allow({ subject: ownSubject(context.actor, 'printPapers'), known });
  },
  decide: ({ known }) => allow(known),
  save: async (tx, { id }, context) => {
    await dropPrinter(tx, context, id);
    return allow({});
  },
  events: ({ id }) => [{ action: 'removePrinter', subjectKind: 'printer', subject: id }],
});
