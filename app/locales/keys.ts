import type agreements from './en/agreements.json';
import type api from './en/api.json';
import type backlog from './en/backlog.json';
import type blocker from './en/blocker.json';
import type board from './en/board.json';
import type calendar from './en/calendar.json';
import type chain from './en/chain.json';
import type errors from './en/errors.json';
import type exports from './en/export.json';
import type filter from './en/filter.json';
import type find from './en/find.json';
import type glossary from './en/glossary.json';
import type help from './en/help.json';
import type home from './en/home.json';
import type imports from './en/import.json';
import type inbox from './en/inbox.json';
import type item from './en/item.json';
import type ladder from './en/ladder.json';
import type landing from './en/landing.json';
import type leaving from './en/leaving.json';
import type log from './en/log.json';
import type mail from './en/mail.json';
import type partner from './en/partner.json';
import type people from './en/people.json';
import type profile from './en/profile.json';
import type proposals from './en/proposals.json';
import type publics from './en/public.json';
import type publications from './en/publications.json';
import type refusals from './en/refusals.json';
import type report from './en/report.json';
import type requests from './en/requests.json';
import type roles from './en/roles.json';
import type seenBy from './en/seen-by.json';
import type services from './en/services.json';
import type several from './en/several.json';
import type shell from './en/shell.json';
import type signIn from './en/sign-in.json';
import type sprint from './en/sprint.json';
import type stories from './en/stories.json';
import type strategy from './en/strategy.json';
import type views from './en/views.json';

/** The English catalogue as types: a key that is not there does not compile. One line a namespace. */
interface English {
  agreements: typeof agreements;
  api: typeof api;
  backlog: typeof backlog;
  blocker: typeof blocker;
  board: typeof board;
  chain: typeof chain;
  calendar: typeof calendar;
  errors: typeof errors;
  filter: typeof filter;
  find: typeof find;
  export: typeof exports;
  glossary: typeof glossary;
  help: typeof help;
  home: typeof home;
  import: typeof imports;
  inbox: typeof inbox;
  item: typeof item;
  ladder: typeof ladder;
  landing: typeof landing;
  leaving: typeof leaving;
  log: typeof log;
  mail: typeof mail;
  proposals: typeof proposals;
  public: typeof publics;
  publications: typeof publications;
  refusals: typeof refusals;
  report: typeof report;
  requests: typeof requests;
  'seen-by': typeof seenBy;
  shell: typeof shell;
  'sign-in': typeof signIn;
  roles: typeof roles;
  profile: typeof profile;
  partner: typeof partner;
  people: typeof people;
  sprint: typeof sprint;
  stories: typeof stories;
  strategy: typeof strategy;
  services: typeof services;
  several: typeof several;
  views: typeof views;
}

/** A plural's forms are one key. */
type Whole<K extends string> = K extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem | K : K;

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? Whole<K> : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** `namespace:path.to.text`. */
export type TextKey = { [N in keyof English & string]: `${N}:${Leaves<English[N]>}` }[keyof English & string];
