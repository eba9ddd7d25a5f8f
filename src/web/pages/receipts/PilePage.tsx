import { useParams } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { CommandOutput } from '../../../contract/client.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { markedRow } from '../../../core/receipt/markedRow.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { HandIn } from './HandIn.tsx';
import { MarkField } from './MarkField.tsx';
import { markWords } from './markWords.ts';
import { PileHead } from './PileHead.tsx';
import { PileTable } from './PileTable.tsx';
import { countOne, type Desk, fillAll, fillRow, found, markable, rowKey } from './pile.ts';
import { Records } from './Records.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import './receipts.css';
import { useTypedPile } from './useTypedPile.ts';

const crumbs = [{ label: '收件', to: '/receipts' }];

/** 收件登记 of one body: its whole pile on one screen (F16). */
export default function PilePage() {
  const { body } = useParams({ strict: false }) as { body: string };
  return (
    <OfficePage title="收件登记" crumbs={crumbs}>
      {({ campaign, programme }) => (
        <Pile key={body} campaign={campaign.id} body={body} programme={programme} />
      )}
    </OfficePage>
  );
}

function Pile({ campaign, body, programme }: { campaign: string; body: string; programme: Programme }) {
  const query = useContractQuery('receiptDesk', { campaign, body });
  return (
    <Loaded query={query}>
      {(desk) => <DeskView campaign={campaign} desk={desk} programme={programme} />}
    </Loaded>
  );
}

/** Words for a row in a sentence: paper, number, studio. */
function namesOf({ groups, bodyName }: Desk): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap((group) =>
      group.rows.map((row) => [
        rowKey(group, row),
        `${row.title} ${group.application ? `${group.fileNumber} ${group.studioName}` : bodyName}`,
      ]),
    ),
  );
}

function useCodes(campaign: string, desk: Desk, count: (key: string) => void) {
  const [word, setWord] = useState('');
  const [said, setSaid] = useState('');
  const [at, setAt] = useState<string>();
  function onCode(text: string): void {
    // Words that are no code have searched already: on to the first row found.
    if (text !== '' && !text.includes(':')) {
      document.querySelector<HTMLElement>('[data-copies]')?.focus();
      return;
    }
    const result = markedRow(text, campaign, markable(desk));
    setWord('');
    const of = result.kind === 'row' ? (namesOf(desk).get(result.key) ?? '') : '';
    setSaid(markWords(result, of, desk.bodyName));
    if (result.kind !== 'row') return;
    setAt(result.key);
    if (!result.oldVersion) count(result.key);
    const row = `row-${result.key}`;
    requestAnimationFrame(() => document.getElementById(row)?.scrollIntoView({ block: 'center' }));
  }
  return { word, setWord, said, at, onCode };
}

interface ViewProps {
  readonly campaign: string;
  readonly desk: Desk;
  readonly programme: Programme;
}

function DeskView({ campaign, desk, programme }: ViewProps) {
  const typed = useTypedPile(campaign, desk.body);
  const { pile, set, setLine, clear } = typed;
  const [done, setDone] = useState<CommandOutput<'receivePapers'>>();
  const [returning, setReturning] = useState(false);
  const codes = useCodes(campaign, desk, (key) => set({ lines: countOne(pile.lines, key) }));
  const receives = desk.allowed.includes('receivePapers');
  const shown = found(desk.groups, codes.word.includes(':') ? '' : codes.word);
  const originals = desk.groups.some(({ rows }) => rows.some(({ originalsHere }) => originalsHere > 0));
  return (
    <div className="of-stack">
      <PileHead desk={desk} />
      {done ? <Done receipt={done} /> : null}
      {receives ? (
        <MarkField value={codes.word} said={codes.said} onChange={codes.setWord} onCode={codes.onCode} />
      ) : null}
      {receives ? (
        <div className="of-line of-between">
          <span className="soft of-wideonly">在空的份数格按回车：收齐这一项，并到下一项。</span>
          <div className="of-line">
            {originals ? <Button onClick={() => setReturning(true)}>退还原件</Button> : null}
            <Button onClick={() => set({ lines: fillAll(pile.lines, shown) })}>全部收齐</Button>
          </div>
        </div>
      ) : null}
      {shown.length === 0 ? (
        <div className="of-empty">
          <p>清单里没有“{codes.word}”。请换一个词；别的单位的申报不在这里。</p>
        </div>
      ) : (
        <PileTable
          {...{ groups: shown, typed: pile.lines, steps: programme.steps, at: codes.at, receives }}
          today={desk.today}
          onLine={setLine}
          onFill={(key, row) => set({ lines: fillRow(pile.lines, key, row) })}
        />
      )}
      {receives ? (
        <HandIn
          {...{ campaign, desk, pile, set }}
          onDone={(receipt) => {
            setDone(receipt);
            clear();
          }}
        />
      ) : null}
      <Records desk={desk} zone={programme.timeZone} corrects={receives} />
      {returning ? (
        <ReturnDialog campaign={campaign} desk={desk} onClose={() => setReturning(false)} />
      ) : null}
    </div>
  );
}

function Done({ receipt: { receipt, number, missing } }: { receipt: CommandOutput<'receivePapers'> }) {
  return (
    <div className="note note-good" role="status">
      <p className="of-strong">
        已登记，收件编号 {number}。{missing > 0 ? `还缺 ${missing} 项。` : '应收的都已收齐。'}
      </p>
      <a
        className="button button-plain"
        href={`/api/v1/papers/receipt/${receipt}.pdf`}
        target="_blank"
        rel="noreferrer"
      >
        打印收件回执
      </a>
    </div>
  );
}
