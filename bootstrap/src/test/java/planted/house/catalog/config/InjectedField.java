package planted.house.catalog.config;

import org.springframework.beans.factory.annotation.Autowired;

/** Planted: an object that is not whole when it is made. */
public class InjectedField {

  @Autowired Settings settings;
}
