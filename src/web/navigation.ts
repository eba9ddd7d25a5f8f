/** The menu: an entry is shown when `me.allowed` has its action. */
export interface NavigationEntry {
  readonly to: string;
  readonly label: string;
  /** General action that opens this screen; absent: for everybody. */
  readonly needs?: string;
}

export const navigation: readonly NavigationEntry[] = [
  { to: '/', label: '我的工作' },
  { to: '/start', label: '新建申报', needs: 'createApplication' },
];
