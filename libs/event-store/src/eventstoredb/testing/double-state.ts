import type { DoubleUsers } from './double-access.ts';
import type { Faults } from './double-faults.ts';
import type { DoubleLog } from './double-log.ts';
import type { RecentIds } from './double-rules.ts';

/** How the double behaves; the defaults are those of a current server. */
export interface DoubleOptions {
  /** 0 (default): any free port, kept over restarts. */
  readonly port?: number;
  /** Keeps the log in this file, over processes. */
  readonly file?: string;
  /** What the server's clock shows, in milliseconds since 1970. Default: this machine's. */
  readonly clock?: () => number;
  /** Accounts. Absent: an insecure server, where everybody may do everything. */
  readonly users?: DoubleUsers;
  /** Certificate and key in PEM; the server then speaks TLS only. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** Largest append in bytes. Default 1 MiB. */
  readonly maxAppendSize?: number;
  /** `false`: only the classic Append (before 21.10). */
  readonly batchAppend?: boolean;
  /** `false`: GetSupportedMethods is unknown (20.10). */
  readonly serverFeatures?: boolean;
  /** `false`: subscriptions never say that they caught up (before 23.10). */
  readonly caughtUp?: boolean;
  /** `false`: stream reads carry no position (before 22.6). */
  readonly streamPositions?: boolean;
}

/** What the handlers share. `recent` is memory of the running server, so a restart empties it. */
export interface DoubleState {
  readonly log: DoubleLog;
  readonly recent: RecentIds;
  readonly faults: Faults;
  readonly users: DoubleUsers | undefined;
  readonly options: DoubleOptions;
  /** The server answers, but is not ready to write. */
  notReady: boolean;
  /** Writes are sent to this other node. */
  leader: { readonly host: string; readonly port: number } | undefined;
}
