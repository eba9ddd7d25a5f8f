import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { DayField } from '../../office/DayField.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Matrix } from './markWords.ts';

interface Props {
  readonly application: string;
  readonly items: Matrix['items'];
  readonly onClose: () => void;
}
const start = { visitedOn: '', visitors: '', found: '', advice: '', followUpBy: '', items: [] as string[] };

/** 走访指导 (R17): who went, what was seen, of which items, what was advised and by when. */
export function GuidanceDialog({ application, items, onClose }: Props) {
  const { run, busy, failure } = useCommand('recordGuidance');
  const [typed, setTyped, forget] = useKept(`guidance ${application}`, start);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const wrong = {
    visitedOn: typed.visitedOn === '' ? '请选择走访日期。' : undefined,
    visitors: typed.visitors.trim() === '' ? '请填写走访人。' : undefined,
    found: typed.found.trim() === '' ? '请填写看到的情况。' : undefined,
  };
  const error = (key: keyof typeof wrong) => (asked ? wrong[key] : undefined);
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    const { followUpBy, ...said } = typed;
    if (!(await run({ application, ...said, ...(followUpBy ? { followUpBy } : {}) }))) return;
    announce('走访已记录。');
    forget();
    onClose();
  }
  const close = () => {
    forget();
    onClose();
  };
  return (
    <ActDialog
      title="走访指导"
      open
      act="记录"
      busy={busy}
      failure={failure}
      onClose={close}
      onAct={() => void act()}
    >
      <DayField
        label="走访日期"
        error={error('visitedOn')}
        value={typed.visitedOn}
        onChange={(visitedOn) => change({ visitedOn })}
      />
      <TextField
        label="走访人"
        error={error('visitors')}
        value={typed.visitors}
        onChange={(visitors) => change({ visitors })}
      />
      <TextField
        label="看到的情况"
        rows={3}
        error={error('found')}
        value={typed.found}
        onChange={(found) => change({ found })}
      />
      <TextField
        label="指导意见"
        hint="可以不填"
        rows={3}
        value={typed.advice}
        onChange={(advice) => change({ advice })}
      />
      <DayField
        label="落实期限"
        hint="可以不填"
        value={typed.followUpBy}
        onChange={(followUpBy) => change({ followUpBy })}
      />
      <About items={items} chosen={typed.items} onChange={(chosen) => change({ items: chosen })} />
    </ActDialog>
  );
}

interface AboutProps {
  readonly items: Matrix['items'];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

function About({ items, chosen, onChange }: AboutProps) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>涉及的条目（可以不选，已选 {chosen.length} 项）</summary>
      {items.map(({ item, heads, title }) => (
        <label key={item} className="of-check">
          <input
            type="checkbox"
            checked={chosen.includes(item)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, item] : chosen.filter((one) => one !== item))
            }
          />
          {[...heads, title].join('：')}
        </label>
      ))}
    </details>
  );
}
