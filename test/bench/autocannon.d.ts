/** The part of autocannon that the bench uses; the package has no types of its own. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  namespace autocannon {
    interface Options {
      readonly url: string;
      readonly method: 'POST';
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      readonly connections: number;
      /** How long a request may take, in seconds. */
      readonly timeout: number;
      /** How often it looks whether the time is over, in milliseconds. */
      readonly sampleInt: number;
      /** How many requests in all. */
      readonly amount: number;
    }
    interface Result {
      /** Requests that got no answer. */
      readonly errors: number;
    }
  }

  function autocannon(
    options: autocannon.Options,
    done: (error: Error | null, result: autocannon.Result) => void,
  ): EventEmitter;

  export = autocannon;
}
