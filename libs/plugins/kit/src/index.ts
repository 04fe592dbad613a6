/** Authoring of rulebooks. */
export {};
