package planted.house.catalog;

/** Planted: a class in a module's face. */
public class FaceWithABody {}
