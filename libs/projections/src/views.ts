/** Views that a page can read together; `runner.read(views, …)` answers them at one event number. */
export type ViewName = 'catalogue' | 'item-guide' | 'adjustment' | 'instruments' | 'organisations' | 'village' | 'hall' | 'event-index';
