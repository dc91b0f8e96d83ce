package planted.house.platform.database;

/** Planted: where replicas are asked. */
public interface Replicas {}
