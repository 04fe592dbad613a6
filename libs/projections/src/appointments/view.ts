/** A stretch of the day in a town's hall. Times are local, `HH:MM`. */
export interface SlotView {
  readonly slot: string;
  readonly from: string;
  readonly to: string;
  readonly capacity: number;
  readonly booked: number;
  readonly extended: boolean;
}
export interface HallDayView {
  readonly town: string;
  readonly date: string;
  readonly open: boolean;
  readonly slots: readonly SlotView[];
  readonly revision: number;
}
export interface BookingView {
  readonly booking: string;
  readonly town: string;
  readonly date: string;
  readonly slot: SlotView;
  readonly item: string | null;
  readonly subject: string;
  readonly status: 'booked' | 'cancelled' | 'kept' | 'no_show';
  readonly revision: number;
}
export interface TicketView {
  readonly ticket: string;
  readonly priority: boolean;
  readonly booking: string | null;
  readonly status: 'waiting' | 'called' | 'passed' | 'served';
  readonly window: string | null;
  readonly at: string;
}
export interface QueueView {
  readonly town: string;
  readonly date: string;
  readonly waiting: number;
  readonly current: readonly TicketView[];
  readonly tickets: readonly TicketView[];
  readonly revision: number;
}
