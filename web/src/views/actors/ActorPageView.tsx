/** The page of an actor. */
export function ActorPageView({ id }: { id: string }) { return <p>{id}</p>; }
