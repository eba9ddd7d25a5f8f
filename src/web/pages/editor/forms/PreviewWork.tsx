import { type ReactNode, useMemo, useState } from 'react';
import type { Answers } from '../../../../core/answers/answers.ts';
import type { Form } from '../../../../core/programme/form.ts';
import type { Programme, Track } from '../../../../core/programme/programme.ts';
import { AnswerStore } from '../../../form/journal/answerStore.ts';
import { deriver, WorkContext } from '../../../form/work.ts';
import { newKey } from '../../../newKey.ts';
import { inventedAnswers, inventedDetail } from './invented.ts';

const nothing = async () => undefined;

/** A store that keeps what is typed while the screen is open, and nowhere else. */
function storeOf(answers: Answers): AnswerStore {
  const versions = Object.fromEntries(Object.keys(answers).map((path) => [path, 1]));
  return new AnswerStore({ answers, versions }, [], {
    shelf: { lasting: true, read: async () => [], write: nothing } as never,
    newKey,
    save: async (changes) => ({
      versions: Object.fromEntries(changes.map(({ path, basedOn }) => [path, basedOn + 1])),
      version: 0,
      savedAt: new Date().toISOString(),
    }),
    after(milliseconds, act) {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

interface Props {
  readonly programme: Programme;
  readonly form: Form;
  children(begin: { blank(): void; filled(): void }): ReactNode;
}

/** What the real form and the real paper need around them, with invented answers in place of an application's. */
export function PreviewWork({ programme, form, children }: Props) {
  const [store, setStore] = useState(() => storeOf(inventedAnswers(form, programme)));
  const work = useMemo(() => {
    const detail = inventedDetail(form, programme);
    const none: Track | undefined = programme.tracks[0];
    const track = programme.tracks.find((one) => one.form === form.id) ?? none;
    if (!track) return undefined;
    const today = new Date().toISOString().slice(0, 10);
    return {
      detail,
      programme,
      form,
      track,
      store,
      showMissing: false,
      ...deriver(detail, programme, form, today),
    };
  }, [programme, form, store]);
  if (!work) return null;
  const begin = {
    blank: () => setStore(storeOf({})),
    filled: () => setStore(storeOf(inventedAnswers(form, programme))),
  };
  return <WorkContext value={work}>{children(begin)}</WorkContext>;
}
