package planted.modules;

import org.springframework.modulith.Modulithic;

/** A house with a wall broken through. */
@Modulithic
public class PlantedApplication {}
