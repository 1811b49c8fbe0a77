package org.popcircle.slack.install;

import com.slack.api.bolt.service.OAuthStateService;
import java.time.Duration;
import org.popcircle.core.app.Cabinet;

/** Sign-ins under way. In the store, so that any instance can finish what another began; each is good for one use. */
public final class CabinetStates implements OAuthStateService {

    private static final String DRAWER = "slack-sign-in";

    private final Cabinet cabinet;

    public CabinetStates(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    @Override
    public void addNewStateToDatastore(String state) {
        cabinet.put(DRAWER, state, "open", Duration.ofSeconds(getExpirationInSeconds()));
    }

    @Override
    public boolean isAvailableInDatabase(String state) {
        return cabinet.get(DRAWER, state).isPresent();
    }

    @Override
    public void deleteStateFromDatastore(String state) {
        cabinet.remove(DRAWER, state);
    }
}
