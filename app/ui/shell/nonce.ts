import { createContext, useContext } from 'react';

const Nonce = createContext<string | undefined>(undefined);

/** Gives the page the nonce without which its policy lets no script run. Known on the server alone: browsers hide it anyway. */
export const NonceProvider = Nonce.Provider;

export const useNonce = () => useContext(Nonce);
