import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { QueryOutput } from '../../../contract/client.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { ChangeGroups } from './ChangeGroups.tsx';
import './programme.css';

type Answer = QueryOutput<'programmeComparison'>;
interface Sides {
  readonly before: string;
  readonly after: string;
}

/** 方案对照: any two of published revisions, drafts and templates, difference by difference. */
export default function ComparePage() {
  const { before = '', after = '' } = useSearch({ strict: false }) as Partial<Sides>;
  return before === '' || after === '' ? <NothingChosen /> : <Comparing before={before} after={after} />;
}

/** The address without its two sides: somebody typed it. */
function NothingChosen() {
  return (
    <Page title="方案对照" crumbs={[{ label: '方案', to: '/programme' }]}>
      <p className="note">
        请先在<Link to="/programme">方案</Link>里找到要对照的一版，再按“对照”。
      </p>
    </Page>
  );
}

function Comparing({ before, after }: Sides) {
  const query = useContractQuery('programmeComparison', { before, after });
  return (
    <OfficeProvider>
      <Page title="方案对照" crumbs={[{ label: '方案', to: '/programme' }]} wide>
        <Loaded query={query}>{(answer) => <Compared answer={answer} sides={{ before, after }} />}</Loaded>
      </Page>
    </OfficeProvider>
  );
}

function Compared({ answer, sides }: { readonly answer: Answer; readonly sides: Sides }) {
  const navigate = useNavigate();
  const choices = answer.choices.map(({ id, title }) => ({ id, label: title }));
  const choose = (change: Partial<Sides>) =>
    void navigate({ to: '/programme/compare', search: { ...sides, ...change } as never });
  const years = answer.before.year !== answer.after.year;
  const count = answer.groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <>
      <div className="pg-sides">
        <Chooser
          label="原来"
          empty=""
          value={sides.before}
          choices={choices}
          onChange={(before) => choose({ before })}
        />
        <Chooser
          label="现在"
          empty=""
          value={sides.after}
          choices={choices}
          onChange={(after) => choose({ after })}
        />
      </div>
      {count > 0 && (
        <p role="status">
          共 {count} 处不同。{years ? '只随年度变化的文字不列。' : ''}
        </p>
      )}
      <h2 className="unseen">各部分的不同</h2>
      <ChangeGroups groups={answer.groups} none="两份方案没有区别。" />
    </>
  );
}
