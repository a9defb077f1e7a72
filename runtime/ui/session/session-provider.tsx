/** Asks once who is signed in, and shows the way in where nothing can be shown without. */
import { createContext, type ReactNode, useContext, useRef } from "react";
import { useDataClient } from "../../client/data-context.tsx";
import { mustSignIn, openSession, type Session, sessionQuery } from "../../client/session.ts";
import { useQuery } from "../../client/use-query.ts";
import { codeQuery, Later } from "../app/later.tsx";
import { LoadError } from "../components/message.tsx";

export const sessionPagesCode = codeQuery("session", () => import("./session-pages.tsx"));

const SessionContext = createContext<Session>(openSession);

/** Who is signed in; in an app without sign-in a session that may do everything. */
export function useSession(): Session {
  return useContext(SessionContext);
}

export interface SessionProviderProps {
  readonly appName: string;
  /** The app asks people to sign in. */
  readonly guarded: boolean;
  readonly children: ReactNode;
}

export function SessionProvider({ guarded, ...props }: SessionProviderProps) {
  return guarded ? <GuardedSession {...props} /> : props.children;
}

function GuardedSession({ appName, children }: Omit<SessionProviderProps, "guarded">) {
  const client = useDataClient();
  const { data: session, error, refetch, fetching } = useQuery(sessionQuery(client));
  // The last session that could show something: when it ends, what the person was doing stays behind the sign-in page.
  const last = useRef<Session | undefined>(undefined);
  if (session === undefined) {
    return error === undefined ? null : <LoadError error={error} onRetry={refetch} retrying={fetching} />;
  }
  const locked = mustSignIn(session);
  if (!locked) last.current = session;
  const shown = last.current;
  return (
    <>
      {locked && (
        <Later code={sessionPagesCode}>
          {({ SignInScreen }) => <SignInScreen appName={appName} session={session} before={shown?.user ?? undefined} />}
        </Later>
      )}
      {shown !== undefined && (
        <div hidden={locked} className="contents">
          <SessionContext value={shown}>{children}</SessionContext>
        </div>
      )}
    </>
  );
}
