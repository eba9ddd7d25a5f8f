import { useNavigate, useSearch } from '@tanstack/react-router';
import type { QueryInput, QueryOutput } from '../../../contract/client.ts';
import { reminderWords } from '../../../contract/reminderWords.zh.ts';
import { remindable } from '../../../core/reminder/remindable.ts';
import type { ReminderAbout } from '../../../core/reminder/reminder.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { type Campaign, useCampaign } from '../../session/useCampaign.ts';
import { OutboxFrame } from './OutboxFrame.tsx';
import { RemindNow } from './RemindNow.tsx';

type Preview = QueryOutput<'reminderPreview'>;
type BodyRow = Preview['bodies'][number];
interface Filter {
  readonly day?: string | undefined;
  readonly about?: ReminderAbout | undefined;
}

/** 提醒会发给谁: for today, any rung to come, or everybody who has not done a thing; and 立即提醒. */
export default function RemindersPage() {
  const { campaign, loading } = useCampaign();
  return (
    <OutboxFrame title="提醒">
      {campaign ? (
        <Reminders campaign={campaign} />
      ) : loading ? (
        <Waiting />
      ) : (
        <p className="note">还没有年度工作。发布后，系统按期限提醒各单位。</p>
      )}
    </OutboxFrame>
  );
}

function Reminders({ campaign: { id: campaign, title, practice } }: { readonly campaign: Campaign }) {
  const filter = useSearch({ strict: false }) as Filter;
  const navigate = useNavigate();
  const change = (search: Filter) =>
    void navigate({ to: '/outbox/reminders', search: search as never, resetScroll: false });
  const input = { campaign, ...filter } as QueryInput<'reminderPreview'>;
  const query = useContractQuery('reminderPreview', input);
  return (
    <div className="of-stack">
      <p>{title}。每天早上，系统按期限自动提醒未办的单位；每人每天最多一条，办完的不再提醒。</p>
      <Loaded query={query}>
        {(preview) => (
          <>
            <Choices preview={preview} filter={filter} abouts={remindable(practice)} onChange={change} />
            <Reached preview={preview} about={filter.about} />
            {filter.about && preview.bodies.length > 0 ? (
              <RemindNow
                key={filter.about}
                campaign={campaign}
                about={filter.about}
                bodies={preview.bodies.filter(isReached)}
              />
            ) : null}
          </>
        )}
      </Loaded>
    </div>
  );
}

interface ChoicesProps {
  readonly preview: Preview;
  readonly filter: Filter;
  readonly abouts: readonly ReminderAbout[];
  readonly onChange: (filter: Filter) => void;
}

function Choices({ preview: { today, rungs }, filter, abouts, onChange }: ChoicesProps) {
  const days = rungs
    .filter(({ day }) => day !== today)

    .map(({ day, abouts: due, bodies }) => ({
      id: day,
      label: `${dayInWords(day)}：${due.map((about) => reminderWords[about]).join('、')}，${bodies} 个单位`,
    }));
  return (
    <search className="card">
      <div className="of-filters">
        <Chooser
          label="看哪一天自动发出的"
          empty={`今天（${dayInWords(today)}）`}
          value={filter.day ?? ''}
          choices={days}
          onChange={(day) => onChange({ day: day || undefined })}
        />
        <Chooser
          label="或现在就提醒"
          empty="不选"
          value={filter.about ?? ''}
          choices={abouts.map((id) => ({ id, label: reminderWords[id] }))}
          onChange={(about) => onChange({ about: (about || undefined) as ReminderAbout | undefined })}
        />
      </div>
    </search>
  );
}

const isReached = ({ people, hooks }: BodyRow) => people.length + hooks.length > 0;

function Reached({
  preview,
  about,
}: {
  readonly preview: Preview;
  readonly about: ReminderAbout | undefined;
}) {
  const { bodies, day, today, sentToday } = preview;
  const missed = bodies.filter((row) => !isReached(row)).length;
  const when = day === today ? (sentToday ? '今天的已经发出。现在再看，' : '今天') : `${dayInWords(day)}，`;
  const head = about ? `现在${reminderWords[about]}的` : `${when}会提醒`;
  return (
    <>
      <p role="status" className="of-flush of-strong">
        {head} {bodies.length} 个单位{missed > 0 ? `，其中 ${missed} 个没有可以收到的人` : ''}
      </p>
      <DataTable
        caption="提醒会发给谁"
        columns={columns}
        rows={bodies}
        rowKey={({ body }) => body}
        empty={<p>没有要提醒的单位。可以在上面另选一天，或选一种未办的事。</p>}
      />
    </>
  );
}

const mails: { readonly [M in BodyRow['people'][number]['mail']]: string } = {
  none: '系统内',
  digest: '系统内、邮件（每日汇总）',
  atOnce: '系统内、邮件',
};
const columns: readonly Column<BodyRow>[] = [
  { key: 'name', title: '推荐单位', head: true, cell: ({ name }) => name },
  {
    key: 'abouts',
    title: '提醒什么',
    cell: ({ abouts }) => abouts.map((about) => reminderWords[about]).join('；'),
  },
  { key: 'due', title: '期限', cell: ({ due }) => (due ? dayInWords(due) : '') },
  {
    key: 'people',
    title: '发给谁',
    cell: (row) =>
      isReached(row) ? (
        <ul className="of-list">
          {row.people.map(({ name, mail }) => (
            <li key={name}>
              {name}（{mails[mail]}）
            </li>
          ))}
          {row.hooks.map((hook) => (
            <li key={hook}>{hook}（网络机器人）</li>
          ))}
        </ul>
      ) : (
        <span className="of-error">没有可以收到的人。请开通账号或发出邀请。</span>
      ),
  },
];
