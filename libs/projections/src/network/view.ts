import type { NetworkState, NetworkStatus } from '@yichuang/domain';

/** The line of a village. */
export interface NetworkLine {
  readonly village: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly town: string;
  readonly illustrative: boolean;
  readonly status: NetworkStatus;
  readonly survey: NetworkState['survey'];
  readonly plan: NetworkState['plan'];
  readonly device: string | null;
  readonly test: NetworkState['test'];
  readonly onlineSince: string | null;
  readonly fault: NetworkState['fault'];
  readonly revision: number;
}

/** How far the lines of a town, or of the district, are. */
export interface NetworkSums {
  /** Null: the whole district, fictional villages left out. */
  readonly town: { readonly code: string; readonly zh: string; readonly en: string } | null;
  readonly villages: number;
  readonly byStatus: Readonly<Record<NetworkStatus, number>>;
}

/** One gateway device with the ports that are given. */
export interface GatewayView {
  readonly gateway: string;
  readonly ports: readonly { readonly port: number; readonly village: string }[];
  readonly revision: number;
}
