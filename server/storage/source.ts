/** The way that a response came. */
export type Source = 'web' | 'api' | 'paper' | 'demo';
