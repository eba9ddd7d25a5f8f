/** Why a scanned page waits in the tray for a person; nothing is dropped. */
export const trayReasons = [
  /** No code found and something is on the page. */
  'unreadable',
  /** Nothing is on the page: the back of a sheet. */
  'blank',
  /** A code of another system. */
  'foreignCode',
  /** Our code, but not whole. */
  'damagedCode',
  /** Another year, city or installation. */
  'otherCampaign',
  /** No such file number, or not in the reach of who scanned: the two look alike. */
  'unknownFile',
  /** Printed before the answers were changed: void (V14). */
  'oldVersion',
  /** This page was scanned before and nothing was sealed since. */
  'duplicate',
  /** The page number is not one of the paper's pages. */
  'noSuchPage',
  /** A person took it back from where it was filed. */
  'takenBack',
] as const;
export type TrayReason = (typeof trayReasons)[number];
