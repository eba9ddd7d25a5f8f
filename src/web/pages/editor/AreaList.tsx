import { Link, useNavigate } from '@tanstack/react-router';
import { Chooser } from '../../office/Chooser.tsx';
import { type AreaId, areaIds, areaWords } from './areaIds.ts';
import type { Counts } from './liveCheck.ts';

interface Props {
  readonly draft: string;
  readonly area: AreaId;
  readonly counts: { readonly [A in AreaId]: Counts };
}

/** The areas with how many remarks wait in each; on a phone a list to choose from. */
export function AreaList({ draft, area, counts }: Props) {
  const navigate = useNavigate();
  const words = (id: AreaId) => {
    const open = counts[id].error + counts[id].warning;
    return open === 0 ? areaWords[id].title : `${areaWords[id].title}（${open} 处待看）`;
  };
  return (
    <>
      <nav className="ed-areas" aria-label="方案的各部分">
        <ul>
          {areaIds.map((id) => (
            <li key={id}>
              <Link
                to={`/drafts/${draft}/editor/${id}`}
                aria-current={id === area ? 'page' : undefined}
                resetScroll={false}
              >
                {areaWords[id].title}
                <Count {...counts[id]} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="ed-areas-narrow">
        <Chooser
          label="方案的各部分"
          empty=""
          value={area}
          choices={areaIds.map((id) => ({ id, label: words(id) }))}
          onChange={(id) => void navigate({ to: `/drafts/${draft}/editor/${id}` })}
        />
      </div>
    </>
  );
}

function Count({ error, warning }: Counts) {
  if (error > 0)
    return (
      <span className="ed-count ed-count-bad">
        <span className="unseen">要改正 </span>
        {error}
      </span>
    );
  if (warning > 0)
    return (
      <span className="ed-count">
        <span className="unseen">请留意 </span>
        {warning}
      </span>
    );
  return null;
}
