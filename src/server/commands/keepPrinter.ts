import { keepPrinter as contract } from '../../contract/prints.ts';
import { ownSubject } from '../../core/access/ownSubject.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { printersOf, savePrinter } from '../store/printers.ts';
import { defineCommand } from './command.ts';

/** Keeps how far one's own printer is off, for overprinting (F15). */
export const keepPrinter = defineCommand({
  contract,
  action: 'printPapers',
  async load(tx, { printer }, context) {
    const known = printer === undefined ? [] : await printersOf(tx, context, printer);
    if (printer !== undefined && known.length === 0) return refuse('notFound', { what: '台打印机' });
    return allow({ subject: ownSubject(context.actor, 'printPapers') });
  },
  decide: (_loaded, { printer, name, rightMm: right, downMm: down }, context) =>
    allow({ id: printer ?? context.newId(), name, right, down }),
  save: async (tx, change, context) => {
    await savePrinter(tx, context, change);
    return allow({ printer: change.id });
  },
  events: ({ id }) => [{ action: 'keepPrinter', subjectKind: 'printer', subject: id }],
});
