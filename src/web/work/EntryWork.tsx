import { type ReactNode, useMemo } from 'react';
import type { Answers } from '../../core/answers/answers.ts';
import type { Programme, Track } from '../../core/programme/programme.ts';
import type { WorkKind } from '../../core/programme/workLog.ts';
import { kindForm } from '../../core/workLog/kindForm.ts';
import { AnswerStore } from '../form/journal/answerStore.ts';
import { type Detail, deriver, WorkContext } from '../form/work.ts';
import { newKey } from '../newKey.ts';

const nothing = async () => undefined;

/** A store that holds what is typed while the screen is open; the screen keeps it as a draft. */
export function entryStore(answers: Answers): AnswerStore {
  const versions = Object.fromEntries(Object.keys(answers).map((path) => [path, 1]));
  return new AnswerStore({ answers, versions }, [], {
    shelf: { lasting: true, read: async () => [], write: nothing },
    newKey,
    save: async (changes) => ({
      versions: Object.fromEntries(changes.map(({ path, basedOn }) => [path, basedOn + 1])),
      version: 0,
      savedAt: '',
    }),
    after(milliseconds, act) {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

/** Only the form is asked of it; an entry is no application. */
const detailOf = (form: string): Detail => ({
  ...{ id: 'entry', fileNumber: '', campaign: '', revision: '', track: '', form, studio: '', studioName: '' },
  ...{ leadName: '', unit: '', unitName: '', body: '', bodyName: '', state: { kind: 'draft' }, version: 0 },
  ...{
    contentVersion: null,
    late: false,
    answers: {},
    versions: {},
    references: {},
    evidence: [],
    findings: [],
  },
  ...{ opinions: [], returned: null, leadConfirmedAt: null, submittedAt: null, deadline: null, alike: [] },
  ...{ allowed: [], editableSections: ['work'] },
});

interface Props {
  readonly kind: WorkKind;
  readonly dictionaries: Programme['dictionaries'];
  readonly store: AnswerStore;
  readonly showMissing: boolean;
  readonly children: ReactNode;
}

/** What the inputs of the forms need around them, so that an entry is typed and checked like every other form. */
export function EntryWork({ kind, dictionaries, store, showMissing, children }: Props) {
  const work = useMemo(() => {
    const form = kindForm(kind);
    const programme = { dictionaries, bodies: [], tracks: [] } as unknown as Programme;
    const detail = detailOf(form.id);
    const track = {} as Track;
    return {
      detail,
      programme,
      form,
      track,
      store,
      showMissing,
      ...deriver(detail, programme, form, undefined),
    };
  }, [kind, dictionaries, store, showMissing]);
  return <WorkContext value={work}>{children}</WorkContext>;
}
