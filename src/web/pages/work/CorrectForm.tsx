import { useMemo, useState } from 'react';
import type { Answers } from '../../../core/answers/answers.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import type { WorkKind } from '../../../core/programme/workLog.ts';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useMe } from '../../session/useMe.ts';
import { EntryAbout, EntryDay, EntryQuestions } from '../../work/EntryFields.tsx';
import { EntryWork, entryStore } from '../../work/EntryWork.tsx';
import { faultsOf, showFirst } from '../../work/faultsOf.ts';
import { useVocabulary } from '../../work/useVocabulary.ts';
import { ConflictSides, type Side, sidesOf } from './ConflictSides.tsx';
import type { Entry } from './EntryPage.tsx';

/** 更正: the same questions with what stands in them, and why. Who was slower sees both values and chooses. */
export function CorrectForm({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const kind = entry.definition as unknown as WorkKind;
  const dictionaries = entry.dictionaries as unknown as Programme['dictionaries'];
  const { known } = useVocabulary(useMe().data?.user);
  // The entry as it was when the form was opened: a newer one is met as a conflict, never taken silently.
  const [opened] = useState(entry);
  const store = useMemo(() => entryStore(opened.answers), [opened]);
  const [beside, setBeside] = useState({ on: entry.on, about: entry.about?.id ?? null });
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [version, setVersion] = useState(entry.version);
  const [sides, setSides] = useState<readonly Side[]>([]);
  const { run, busy, failure, clear } = useCommand('correctEntry');
  const of = known?.kinds.find(({ id }) => id === kind.about);
  if (!known) return <Waiting />;
  const faults = faultsOf(kind, { ...beside, files: entry.files.length, today: known.today });

  async function save(): Promise<void> {
    setAsked(true);
    const { answers } = store.read();
    if (showFirst(kind, dictionaries, answers, faults) || reason.trim() === '') return;
    const done = await run({
      entry: entry.id,
      version,
      answers: sent(answers),
      ...beside,
      reason: reason.trim(),
    });
    if (!done) return;
    announce('已更正');
    onClose();
  }
  const conflicts = failure?.code === 'versionConflict' ? sidesOf(failure, kind, dictionaries) : sides;
  function choose({ path, theirs }: Side, take: 'mine' | 'theirs', newest: number): void {
    if (take === 'theirs') {
      if (path === 'entry day') setBeside({ ...beside, on: theirs.day });
      else if (path === 'entry about') setBeside({ ...beside, about: theirs.about });
      else store.type([{ path, value: theirs.value }]);
    }
    setSides(conflicts.filter((one) => one.path !== path));
    setVersion(newest);
    clear();
  }
  return (
    <EntryWork kind={kind} dictionaries={dictionaries} store={store} showMissing={asked}>
      <form
        className="work-form card"
        noValidate
        aria-label="更正"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void save();
        }}
      >
        {conflicts.length > 0 ? (
          <ConflictSides sides={conflicts} onChoose={choose} />
        ) : (
          <RefusalNote failure={failure} focus />
        )}
        {of ? (
          <EntryAbout
            {...{ studio: entry.studio.id, of, waiting: [], value: beside.about }}
            error={asked ? faults.about : undefined}
            onChange={(next) => setBeside({ ...beside, about: next })}
          />
        ) : null}
        <EntryQuestions kind={kind} />
        <EntryDay
          {...{ kind, today: known.today, on: beside.on }}
          error={asked ? faults.on : undefined}
          onChange={(on) => setBeside({ ...beside, on })}
        />
        <Field label="更正的原因" error={asked && reason.trim() === '' ? '请写明为什么更正。' : undefined}>
          {(control) => (
            <textarea
              {...control}
              className="of-area"
              rows={2}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <div className="buttons">
          <button type="submit" className="button" aria-busy={busy}>
            保存更正
          </button>
          <button type="button" className="button button-plain" onClick={onClose}>
            不改了
          </button>
        </div>
      </form>
    </EntryWork>
  );
}

const sent = (answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers).map(([path, value]) => [path, typeof value === 'string' ? value : [...value]]),
  );
