import { printList as contract } from '../../contract/prints.ts';
import { isVoid } from '../../core/paper/isVoid.ts';
import { versionMark } from '../../core/paper/pageMark.ts';
import { allow } from '../../core/refusals.ts';
import { contentOf, printsOf } from '../store/prints.ts';
import { applicationSubject } from './applicationSubject.ts';
import { defineQuery } from './query.ts';

/** Who printed what of an application when, and what of it still counts. */
export const printList = defineQuery({
  contract,
  action: 'printPapers',
  subject: applicationSubject,
  async answer(tx, { application }, context) {
    const { tenant } = context.actor;
    const content = await contentOf(tx, tenant, application);
    const prints = await printsOf(tx, tenant, application);
    return allow({
      prints: prints.map(({ id, paper, at, by_name, version, pages }) => ({
        ...{ id, paper, at: at.toISOString(), byName: by_name, pages },
        version: versionMark(version),
        void: isVoid(version, content),
      })),
    });
  },
});
