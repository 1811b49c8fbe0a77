package org.popcircle.discord.wire;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.SessionController;
import org.jspecify.annotations.Nullable;

/**
 * Knows the gateway that the API named. After a reconnect that failed JDA would otherwise go to Discord's public gateway,
 * also when it was told to use another API. Unlike JDA's default controller, this one pauses between first connections.
 */
final class GatewayAddress extends ConcurrentSessionController {

    private volatile @Nullable String named;

    @Override
    public SessionController.ShardedGateway getShardedGateway(JDA api) {
        SessionController.ShardedGateway gateway = super.getShardedGateway(api);
        named = gateway.getUrl();
        return gateway;
    }

    @Override
    public String getGateway() {
        String url = named;
        return url == null ? super.getGateway() : url;
    }
}
