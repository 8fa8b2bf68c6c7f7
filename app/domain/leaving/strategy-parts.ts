import type { Names } from '#app/domain/actor.ts';

export interface Goal {
  id: string;
  name: string;
  text: string;
  fromYear: number;
  toYear: number;
  national: boolean;
  createdAt: string;
}

/** Figures are decimals, written as texts so that no digit is lost. */
export interface Objective {
  id: string;
  goal: string;
  name: string;
  measure: string;
  unit: string;
  baseline: string;
  target: string;
  targetYear: number;
  closedAt: string | null;
  closedNote: string | null;
  createdAt: string;
  figures: { day: string; value: string; source: string }[];
}

export interface Programme {
  id: string;
  name: string;
  aim: string;
  createdAt: string;
  /** Of the agency's own. */
  backlogs: string[];
  objectives: string[];
  /** Missing in files of before it was kept. Amounts are decimals, written as texts. */
  funding?: {
    id: string;
    year: number;
    source: string;
    currency: string;
    approved: string;
    requested: string;
    spent: string;
    createdAt: string;
  }[];
}

export interface Service {
  id: string;
  names: Names;
  userNeed: string;
  phase: string;
  phaseSince: string;
  launchedOn: string | null;
  address: string | null;
  backlog: string | null;
  published: boolean;
  createdAt: string;
}

/** Registered users at the end of a month. */
export interface ServiceFigure {
  service: string;
  month: string;
  registeredUsers: number;
  source: string;
}
