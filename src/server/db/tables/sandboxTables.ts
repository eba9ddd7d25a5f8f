import type { SandboxReport } from '../../../core/sandbox/sandboxReport.ts';
import type { Json, Moment } from './columns.ts';

export interface SandboxRunTable {
  tenant: string;
  id: string;
  draft: string;
  by_user: string;
  at: Moment;
  versions: Json<Record<string, number>> | null;
  report: Json<SandboxReport> | null;
  upload: string | null;
}

export interface SandboxPaperTable {
  tenant: string;
  run: string;
  position: number;
  folder: string;
  title: string;
  format: 'pdf' | 'docx' | 'xlsx';
  upload: string;
}

export interface SandboxTables {
  sandbox_run: SandboxRunTable;
  sandbox_paper: SandboxPaperTable;
}
