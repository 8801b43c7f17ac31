/** The options of `variorum fetch`. */
export interface FetchOptions {
  output: string;
  site?: string;
  api?: string;
  contact?: string;
  revision: string[];
  titles?: string;
  category: string[];
  cache?: string;
  timeout: number;
  retries: number;
  force?: boolean;
}
