import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { useMay } from '../../session/useMe.ts';
import '../../office/office.css';
import { ImportList } from './ImportList.tsx';
import { ImportView } from './ImportView.tsx';
import { NewList } from './NewList.tsx';
import './registerImport.css';

/** 导入名单 (F41): last years' lists come into the register: looked at, checked, taken, and taken back when it was wrong. */
export default function RegisterImportPage() {
  const { import: id } = useSearch({ strict: false }) as { import?: string };
  const navigate = useNavigate();
  const may = useMay();
  const open = (one: string | undefined) =>
    void navigate({ to: '/register-import', search: (one ? { import: one } : {}) as never });
  const crumbs = id ? [{ to: '/register-import', label: '导入名单' }] : [];
  return (
    <OfficeProvider>
      <Page title={id ? '核对和导入' : '导入名单'} crumbs={crumbs} wide>
        <div className="of-stack">
          {id ? (
            <ImportView id={id} onOther={() => open(undefined)} />
          ) : (
            <>
              <p className="of-flush">
                把往年的名单（Excel
                表，列的顺序不限）记入工作室档案。先核对，看清哪些是新的、哪些已有、哪些要改正，再导入；导错了可以撤回。
              </p>
              {may('mergeStudios') ? (
                <p className="of-flush">
                  档案里已有重复的，请到 <Link to="/register-duplicates">可能重复的档案</Link> 合并。
                </p>
              ) : null}
              <NewList onChecked={open} />
              <ImportList />
            </>
          )}
        </div>
      </Page>
    </OfficeProvider>
  );
}
