import { printerList as contract } from '../../contract/prints.ts';
import { allow } from '../../core/refusals.ts';
import { printersOf } from '../store/printers.ts';
import { defineQuery } from './query.ts';

/** One's own printers with their offsets. */
export const printerList = defineQuery({
  contract,
  action: 'printPapers',
  async answer(tx, _input, context) {
    const printers = await printersOf(tx, context);
    return allow({
      printers: printers.map(({ id, name, right, down }) => ({ id, name, rightMm: right, downMm: down })),
    });
  },
});
